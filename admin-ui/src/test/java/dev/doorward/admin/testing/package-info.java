/** The rest of the house, as far as the page's tests need it: on the real broker, with real accounts and signatures. */
package dev.doorward.admin.testing;
