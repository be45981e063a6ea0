// The same load as `make load`, for those who have k6: k6 run load/k6/hub.js
// OCCUPANCY_GATEWAY, OCCUPANCY_DEVICE_KEY, LOAD_SECONDS, LOAD_POSTS, LOAD_FORECASTS, LOAD_DASHBOARDS, LOAD_WATCHES.
import http from "k6/http";
import { check } from "k6";

const gateway = __ENV.OCCUPANCY_GATEWAY || "http://localhost:8080";
const key = __ENV.OCCUPANCY_DEVICE_KEY;
const duration = `${__ENV.LOAD_SECONDS || 60}s`;
const headers = key ? { Authorization: `Bearer ${key}` } : {};

const arrivals = (exec, rate) => ({
  executor: "constant-arrival-rate",
  exec,
  rate: Number(rate),
  duration,
  preAllocatedVUs: 20,
  maxVUs: 200,
});

export const options = {
  scenarios: {
    devices: arrivals("ingest", __ENV.LOAD_POSTS || 50),
    programs: arrivals("forecast", __ENV.LOAD_FORECASTS || 50),
    dashboards: arrivals("dashboard", __ENV.LOAD_DASHBOARDS || 5),
    watcher: arrivals("health", __ENV.LOAD_WATCHES || 20),
  },
  summaryTrendStats: ["med", "p(99)"],
  thresholds: { http_req_failed: ["rate<0.001"] },
};

const get = (path, kind) => check(http.get(gateway + path, { headers, tags: { kind } }), { 200: (r) => r.status === 200 });

export function ingest() {
  const reading = {
    device_id: `load-${Math.floor(Math.random() * 200)}`,
    site_id: "load",
    count: Math.floor(Math.random() * 100),
  };
  const answer = http.post(`${gateway}/ingest`, JSON.stringify(reading), {
    headers: { ...headers, "Content-Type": "application/json" },
    tags: { kind: "ingest" },
  });
  check(answer, { 202: (r) => r.status === 202 });
}

export function forecast() {
  get("/api/forecast/hourly?hours=24", "forecast");
}

export function dashboard() {
  const sites = http.get(`${gateway}/api/sites`, { headers, tags: { kind: "read" } });
  const site = encodeURIComponent(sites.json()[0].id);
  for (const path of [
    "/api/occupancy/current",
    `/api/sites/${site}/history?grain=hour`,
    `/api/sites/${site}/heatmap?weeks=8`,
    `/api/sites/${site}/best-times`,
  ]) {
    get(path, "read");
  }
}

export function health() {
  get("/healthz", "health");
}
