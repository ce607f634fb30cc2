// What is found out about a set-up, before doctor_rule.h judges it.
#pragma once

#include "app/doctor_rule.h"
#include "app/settings.h"
#include "foundation/db/database.h"
#include "foundation/http/request.h"

namespace alongside {

/// Looks from outside: the server may be down, or never have run.
SetUpFacts facts_of(const Settings& settings);

/// Looks from inside, and at how this request came through the proxy.
SetUpFacts facts_of_server(const Settings& settings, Database& database, const Request& request);

}  // namespace alongside
