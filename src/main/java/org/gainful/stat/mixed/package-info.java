/** Models with a random intercept for the service, area or person that rows belong to. */
package org.gainful.stat.mixed;
