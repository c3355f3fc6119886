import { describe, expect, test } from 'vitest';
import { canGoBack, currentRoute, goBack, goForward, goTo, startOfTrail } from '#renderer/app/routes.ts';
import { keyName } from '#renderer/ui/use-shortcuts.ts';

describe('the way through the window', () => {
  test('going back and on again leads to the same screens', () => {
    const trail = goTo(goTo(startOfTrail, { screen: 'manuals' }), { screen: 'backups' });
    expect(currentRoute(goBack(trail)).screen).toBe('manuals');
    expect(currentRoute(goForward(goBack(trail))).screen).toBe('backups');
    expect(canGoBack(startOfTrail)).toBe(false);
    expect(currentRoute(goBack(startOfTrail)).screen).toBe('dossiers');
  });

  test('going to where one stands adds no step, yet takes the new place', () => {
    const open = goTo(startOfTrail, { screen: 'procedure', versionId: 'v' });
    const found = goTo(open, { screen: 'procedure', versionId: 'v', place: { section: 'scope' } });
    expect(found.routes).toHaveLength(2);
    expect(currentRoute(found)).toEqual({ screen: 'procedure', versionId: 'v', place: { section: 'scope' } });
  });

  test('from a workspace one comes back to the activity of the dossier that one left', () => {
    const dossier = { screen: 'dossier', dossierId: 'd' } as const;
    const walked = [
      dossier,
      { ...dossier, activityId: 'a' },
      { screen: 'record', programId: 'p', dossierId: 'd' } as const,
    ].reduce(goTo, startOfTrail);
    expect(currentRoute(goBack(walked))).toEqual({ ...dossier, activityId: 'a' });
    expect(currentRoute(goBack(goBack(walked))).screen).toBe('dossiers');
  });

  test('a new way forgets what lay ahead', () => {
    const trail = goTo(goBack(goTo(startOfTrail, { screen: 'manuals' })), { screen: 'settings' });
    expect(currentRoute(goForward(trail)).screen).toBe('settings');
  });
});

describe('names of keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
    keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test('modifiers come in one order and letters in capitals', () => {
    expect(press('k', { ctrlKey: true })).toBe('Ctrl+K');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
    expect(press('ArrowLeft', { altKey: true })).toBe('Alt+ArrowLeft');
    expect(press('F1')).toBe('F1');
  });
});
