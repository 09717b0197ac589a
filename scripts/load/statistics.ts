export interface Point {
  readonly x: number;
  readonly y: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By how much y grows for each x: linear regression, by least squares. Takes two points or more. */
export const slope = (points: readonly Point[]): number => {
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(({ x }) => (x - meanX) ** 2));
};

/** The value below which a part of them lies, such as 0.5 for the median. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
};
