/**
 * `data-tabster` of where Tab has a meaning of its own. The component library's focus manager moves the focus on Tab before
 * anybody else sees the key.
 */
export const OWN_TAB = '{"focusable":{"ignoreKeydown":{"Tab":true}}}';
