// The engine of the lottery: all that other slices may include. It knows neither names nor
// database.
#pragma once

#include "slices/lottery/certificate.h"
#include "slices/lottery/certificate_json.h"
#include "slices/lottery/draw.h"
#include "slices/lottery/fair_lottery.h"
#include "slices/lottery/feasibility.h"
#include "slices/lottery/pool.h"
