/**
 * Code points that the bundled fonts draw, as hexadecimal ranges. `text`: in all five cuts of Noto Sans. `symbols`:
 * in Cauce Symbols, the fallback. A test reads the fonts' own tables and compares; it prints the new table when a
 * font changes.
 */
export const GLYPH_RANGES = {
  text: '0 d 20-7e a0-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-52f 900-97f 1ab0-1ac0 1ac5 1ac7-1ace 1c80-1c88 1d00-1df9 1dfb-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2064 2066-2071 2074-208e 2090-209c 20a0-20bf 20f0 2100-215f 2184 2189 2212 25cc 2c60-2c7f 2de0-2e5d a640-a69f a700-a7ca a7d0-a7d1 a7d3 a7d5-a7d9 a7f2-a7ff a8ff a92e ab30-ab6b fb00-fb06 fe00 fe20-fe2f feff fffc-fffd 10780-10785 10787-107b0 107b2-107ba 1df00-1df1e',
  symbols:
    '2160-2183 2185-2188 2190-2211 2213-2300 2302 2305-2306 2308-230b 2310-2313 2317 2319 231c-2323 2380-2394 2396-239a 23e2-23e8 2460-24ff 25a0-25cb 25cd-2609 260e-2612 2614-2623 2639-263b 2640 2642 2660-2668 267f 2690-26a9 2700-2704 2706-2709 270b-271c 2722-2727 2729-274b 274d 274f-2753 2756-2771 2776-2794 2798-27af 27b1-27be 27c0-27ff 299b 29a0 29a3 29b8 29f5 2ade 2ae3-2ae5 2aee 2b04-2b0d 2b12-2b2f 2b4d-2b73 2bfe',
} as const;
