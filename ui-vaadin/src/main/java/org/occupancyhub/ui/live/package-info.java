/** The live view: how full is it now, today and until closing. Decisions are in plain classes; components only draw. */
package org.occupancyhub.ui.live;
