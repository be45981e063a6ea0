/** A visitor with an installed Chromium, and the live page as this visitor finds it. */
package org.occupancyhub.e2e.browser;
