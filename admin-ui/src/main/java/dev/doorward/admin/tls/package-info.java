/**
 * The page's certificate, out of an authority of this house alone: nobody else's authority vouches for names that only
 * exist at home. Knows neither HTTP nor Quarkus.
 */
@NullMarked
package dev.doorward.admin.tls;

import org.jspecify.annotations.NullMarked;
