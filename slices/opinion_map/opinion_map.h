// The engine of the opinion map: all that other slices may include. It knows neither people nor
// database; `opinions` gives it answers and shows what it finds.
#pragma once

#include "slices/opinion_map/answers.h"
#include "slices/opinion_map/grouping/alikeness.h"
#include "slices/opinion_map/grouping/seriation.h"
#include "slices/opinion_map/map.h"
#include "slices/opinion_map/map_json.h"
#include "slices/opinion_map/routing.h"
