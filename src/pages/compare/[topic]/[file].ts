import type { APIRoute, GetStaticPaths } from 'astro';
import { type FileProps, filePaths, serveFile } from '../../../downloads/site-file.ts';
import { topicFiles } from '../../../downloads/topic.ts';
import { TOPICS } from '../../../topics.ts';

/** The passages of each topic to take away. */
export const getStaticPaths = (async () => {
  const paths = TOPICS.map(async (topic) =>
    filePaths(await topicFiles(topic), { topic: topic.id }),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
