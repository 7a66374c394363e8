interface Seen {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

const NAME = "samling_http_request_duration_seconds";
const HELP = "Time from a request's arrival to the end of its answer.";
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * A histogram in Prometheus's text format. It is written to at each request, where prom-client's own would take as long
 * as finding and sending a kept page.
 */
export class RequestDurations {
  readonly #series = new Map<string, { labels: string; counts: number[]; count: number; sum: number }>();

  observe({ route, method, status, seconds }: Seen): void {
    const key = `${route} ${method} ${status}`;
    let series = this.#series.get(key);
    if (!series) {
      const labels = `method="${method}",route="${escaped(route)}",status="${status}"`;
      series = { labels, counts: BOUNDS.map(() => 0), count: 0, sum: 0 };
      this.#series.set(key, series);
    }
    const bound = BOUNDS.findIndex((most) => seconds <= most);
    if (bound !== -1) series.counts[bound]! += 1;
    series.count += 1;
    series.sum += seconds;
  }

  text(): string {
    const lines = [`# HELP ${NAME} ${HELP}`, `# TYPE ${NAME} histogram`];
    for (const { labels, counts, count, sum } of this.#series.values()) {
      let upTo = 0;
      counts.forEach((more, index) => {
        upTo += more;
        lines.push(`${NAME}_bucket{le="${BOUNDS[index]}",${labels}} ${upTo}`);
      });
      lines.push(`${NAME}_bucket{le="+Inf",${labels}} ${count}`);
      lines.push(`${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${count}`);
    }
    return `${lines.join("\n")}\n`;
  }
}

function escaped(label: string): string {
  return label.replace(/[\\"\n]/g, (character) => (character === "\n" ? "\\n" : `\\${character}`));
}
