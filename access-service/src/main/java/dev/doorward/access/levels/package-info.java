/**
 * What each person may, as admin-ui signed it: the newest version ever seen, kept on disk with its signature, so that
 * the door works with the server away and nobody can bring back an older one.
 */
@NullMarked
package dev.doorward.access.levels;

import org.jspecify.annotations.NullMarked;
