import { makeStyles, tokens } from '@fluentui/react-components';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { RoleRows } from '#renderer/modules/annual-program/signatures/role-rows.tsx';

const useStyles = makeStyles({
  role: { maxWidth: '52rem' },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
});

/** Who signs in each role of the profile. */
export const SignaturesSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const { profile } = useAbout();
  return (
    <SectionFrame section={section}>
      {profile.signatureRoles.map((role) => (
        <section key={role.key} className={styles.role} aria-label={role.title}>
          <h3 className={styles.heading}>{role.title}</h3>
          <RoleRows role={role} />
        </section>
      ))}
    </SectionFrame>
  );
};
