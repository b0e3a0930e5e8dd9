/** People and pictures over HTTP, for admin-ui alone: each request carries the service token, each failure is a problem. */
@NullMarked
package dev.doorward.recognition.rest;

import org.jspecify.annotations.NullMarked;
