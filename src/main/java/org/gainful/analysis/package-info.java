/** What an analysis is: something that, given a study's data, has a chapter to say or says what it lacks. */
package org.gainful.analysis;
