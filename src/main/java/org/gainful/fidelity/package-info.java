/** How closely services follow the model they name: totals and bands on a fidelity scale. */
package org.gainful.fidelity;
