import { readFileSync, writeFileSync } from 'node:fs';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type Stamp = { readonly productName: string; readonly version: string; readonly iconFile: string };

const SPANISH_MEXICO = 0x080a;
const UNICODE = 1200;

/** Puts icon, name and version into a Windows program, as Explorer and the task bar show them. */
export const stampProgram = (file: string, stamp: Stamp): void => {
  const program = NtExecutable.from(readFileSync(file), { ignoreCert: true });
  const resource = NtExecutableResource.from(program);
  const icon = Data.IconFile.from(readFileSync(stamp.iconFile));
  const groups = Resource.IconGroupEntry.fromEntries(resource.entries);
  const place = groups[0] ?? { id: 1, lang: SPANISH_MEXICO };
  Resource.IconGroupEntry.replaceIconsForResource(
    resource.entries,
    place.id,
    place.lang,
    icon.icons.map((image) => image.data),
  );
  const info = Resource.VersionInfo.fromEntries(resource.entries)[0] ?? Resource.VersionInfo.createEmpty();
  const [major = 0, minor = 0, patch = 0] = stamp.version.split(/[.-]/).map(Number);
  info.setFileVersion(major, minor, patch, 0, SPANISH_MEXICO);
  info.setProductVersion(major, minor, patch, 0, SPANISH_MEXICO);
  for (const language of info.getAvailableLanguages()) info.removeAllStringValues(language);
  info.setStringValues(
    { lang: SPANISH_MEXICO, codepage: UNICODE },
    {
      ProductName: stamp.productName,
      FileDescription: stamp.productName,
      CompanyName: stamp.productName,
      OriginalFilename: `${stamp.productName}.exe`,
      FileVersion: stamp.version,
      ProductVersion: stamp.version,
    },
  );
  info.outputToResourceEntries(resource.entries);
  resource.outputResource(program);
  writeFileSync(file, Buffer.from(program.generate()));
};
