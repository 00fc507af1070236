/** Asks the page to take a plan in: whoever does prevents the default, which is to follow the link. */
export interface PlanChosen {
  id: string;
}

/**
 * Take in the plans that are chosen from the list of others.
 * @param take shows a plan; whether it is shown now. Where it cannot be, its link is followed.
 */
export function onPlanChosen(take: (id: string) => Promise<boolean>): void {
  addEventListener('plan-chosen', (event) => {
    if (!(event instanceof CustomEvent) || !(event.target instanceof Element)) return;
    const { id } = event.detail as PlanChosen;
    event.preventDefault();
    const link = event.target.querySelector<HTMLAnchorElement>(`a[data-id="${CSS.escape(id)}"]`);
    void take(id).then((isIn) => {
      if (!isIn && link) location.assign(link.href);
    });
  });
}
