/** Address of the library that the build compiled. */
declare module 'virtual:library' {
	const address: string;
	export default address;
}
