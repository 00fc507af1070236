/** Hand a file to the reader: the browser saves it under this name, less what a file system may refuse. */
export function handOver(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[\\/:*?"<>|\s]+/gu, '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
