// What watches a running program: /readyz for those who send requests to it, /metrics for
// Prometheus on an address of its own.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/http/router.h"

namespace alongside {

/// 200 where the database answers and its tables are up to date, else 503.
Response ready_page(const Request& request, Database& database);

/// Requests, jobs by kind, writes that took long, the last backup, memory, files.
Response metrics_page(const Request& request, Read& read);

/// Of the address for metrics: nothing else is there.
std::vector<Route> metrics_routes();

/// A write held the others up; `name` is a route or a kind of job.
void count_slow_write(std::string_view name);

}  // namespace alongside
