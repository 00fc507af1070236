import { layEgo } from '../../graph/ego.ts';
import { type Ego, egoPanels } from '../../graph/ego-panels.ts';
import { egoSvg } from '../../graph/svg/ego.ts';
import type { UnitKind } from '../../model/unit.ts';
import type { FunctionGraph } from '../../views/graph-functions.ts';
import { readFunction } from '../../views/graph-reading.ts';
import type { EdgeTable } from './edge-table.ts';

/** The panels of one function: draws those of another when the reader chooses it. */
export class EgoView {
  private readonly graph: FunctionGraph;
  private readonly places: string[];

  private readonly root: HTMLElement;

  /** The graph is read back from the page: functions from the list, edges from the table. */
  constructor(root: HTMLElement, list: HTMLSelectElement, table: EdgeTable) {
    this.root = root;
    this.places = (this.panels?.dataset.places ?? '').split(' ');
    const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0);
    this.graph = {
      plans: this.places,
      nodes: [...list.options].map((option) => {
        const byPlan = (option.dataset.load ?? '').split(' ').map((load) => {
          const [tasks = 0, leads = 0] = load.split('.').map(Number);
          return { tasks, leads };
        });
        return {
          id: option.value,
          title: option.text.trim(),
          kind: (option.dataset.kind ?? 'unknown') as UnitKind,
          tasks: sum(byPlan.map((load) => load.tasks)),
          leads: sum(byPlan.map((load) => load.leads)),
          byPlan,
        };
      }),
      edges: table.rows.map(({ a, b, counts }) => ({
        a: Number(a),
        b: Number(b),
        tasks: counts[2] ?? 0,
        byPlan: counts.slice(3),
        roles: [],
      })),
    };
  }

  show(id: string): void {
    const at = this.graph.nodes.findIndex((node) => node.id === id);
    const node = this.graph.nodes[at];
    if (!node) return;
    const ego = egoPanels(this.graph, at, this.places);
    const layout = layEgo(ego.circle);
    const boxes = this.panels?.querySelectorAll('.graph-box') ?? [];
    ego.panels.forEach((panel, number) => {
      const box = boxes[number];
      if (box) box.innerHTML = egoSvg(ego.circle, layout, panel);
    });
    const reading = this.root.querySelector('[data-ego-reading]');
    if (reading) reading.textContent = readFunction(node, this.places);
    this.fill(ego);
  }

  private get panels(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.ego-panels');
  }

  private fill({ circle, panels }: Ego): void {
    const body = this.root.querySelector('table[data-edges="ego"] tbody');
    body?.replaceChildren(
      ...circle.partners.map((partner, at) => {
        const row = document.createElement('tr');
        const head = document.createElement('th');
        head.scope = 'row';
        head.textContent = partner;
        row.append(head);
        for (const { shared } of panels) {
          const cell = row.insertCell();
          cell.className = 'num';
          cell.textContent = String(shared[at] || '—');
        }
        return row;
      }),
    );
  }
}
