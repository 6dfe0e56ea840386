/** Stands for Node's modules, which a package imports where there is no browser: a bundler's own substitutes for them call `eval`. */
export default {};
