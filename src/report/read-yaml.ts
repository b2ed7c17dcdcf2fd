import type { core, ZodMiniType } from 'zod/mini';
import type { ContentInput } from './content.ts';
import { readFields, type ReadFields } from './fields/read-fields.ts';
import type { ContentFile } from './file.ts';
import { redirectsSchema } from './schema/redirects.ts';
import { siteSchema } from './schema/site.ts';
import { stringsSchema } from './schema/strings.ts';
import type { Languages } from '../strings/translate.ts';

/** A file of fields alone as it was read. */
export interface ReadYamlFile<Fields = unknown> {
  file: ContentFile;
  read: ReadFields<Fields>;
}

/** The files of fields alone; undefined where there is none. */
export interface YamlFiles {
  site: ReadYamlFile<core.output<typeof siteSchema>> | undefined;
  strings: ReadYamlFile<core.output<ReturnType<typeof stringsSchema>>> | undefined;
  redirects: ReadYamlFile<core.output<typeof redirectsSchema>> | undefined;
}

export function readYamlFiles({ files }: Pick<ContentInput, 'files'>, strings: Languages): YamlFiles {
  return {
    site: readYamlFile('site.yaml', siteSchema),
    strings: readYamlFile('strings.yaml', stringsSchema(strings.en)),
    redirects: readYamlFile('redirects.yaml', redirectsSchema),
  };

  function readYamlFile<S extends ZodMiniType>(path: string, schema: S): ReadYamlFile<core.output<S>> | undefined {
    const file = files.find((candidate) => candidate.path === path);
    return file && { file, read: readFields(file.text, schema) };
  }
}
