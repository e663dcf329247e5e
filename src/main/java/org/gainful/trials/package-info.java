/** What randomised trials found, each by itself and put together. */
package org.gainful.trials;
