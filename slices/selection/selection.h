// The draw of a panel: all that other slices may include.
#pragma once

#include "slices/selection/selection_record.h"
