// Betweenness looks along the shortest paths between all pairs; beyond this many nodes that is no matter of seconds.
export const mostForBetweenness = 3_000;
