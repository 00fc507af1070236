/** The folder itself is what is kept. */
