// The engine of the lottery: all that other slices may include. It knows neither names nor
// database.
#pragma once

#include "slices/lottery/draw.h"
#include "slices/lottery/fair_lottery.h"
#include "slices/lottery/pool.h"
#include "slices/lottery/proof/certificate.h"
#include "slices/lottery/proof/certificate_json.h"
#include "slices/lottery/search/feasibility.h"
