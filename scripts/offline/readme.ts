const TEXT = (hash: string) => `对照 · 地方安全方案逐条对照（离线版）

怎样打开
1. 如果拿到的是 zip 压缩包，请先解压，不要在压缩包里直接打开。
2. 双击本文件夹里的 index.html，用 Chrome、Edge 等浏览器打开。
3. 整个文件夹可以复制到 U 盘或内网电脑，文件之间的位置不要变动。

说明
- 不需要网络，不需要安装，也不向任何地方发送内容。
- 查找、对照、筛选、责任图、打印、下载与网站相同。
- 语料校验码 ${hash}。校验码相同，收录的原文就相同。
`;

/** The note that tells how to open the folder: with a byte order mark and CRLF, for Windows Notepad. */
export function readme(hash: string): string {
  return `\ufeff${TEXT(hash).replaceAll('\n', '\r\n')}`;
}
