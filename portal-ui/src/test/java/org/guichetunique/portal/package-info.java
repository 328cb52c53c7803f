/** What the tests of the whole portal need around it. */
package org.guichetunique.portal;
