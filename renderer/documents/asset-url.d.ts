/** The bundler gives the address of a file that goes into the build as it is. */
declare module '*?url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of such an import
  export default url;
}
