// The room of the record: all that other slices may include. To note an act they need
// foundation/record/record.h alone.
#pragma once

#include "foundation/record/record.h"
