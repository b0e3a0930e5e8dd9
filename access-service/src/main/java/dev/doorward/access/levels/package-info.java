/**
 * What each person may, as admin-ui signed it: the newest version ever seen, kept on disk with its signature, so that
 * the door works with the server away and nobody can bring back an older one. Visits that are limited in number are
 * counted here, on disk too, before the door opens.
 */
@NullMarked
package dev.doorward.access.levels;

import org.jspecify.annotations.NullMarked;
