/**
 * Missing values: their patterns, imputation by chained equations, the pooling of what several completed sets say, and
 * how far conclusions depend on those lost to follow-up.
 */
package org.gainful.stat.missing;
