/** What became of people: change of status, rates by named definition, hours, and change on scales. */
package org.gainful.outcomes;
