// What the pages of a part need, asked together.
#pragma once

#include "foundation/http/request.h"
#include "slices/design_stage/parts/part_pages.h"
#include "slices/design_stage/parts/version_storage.h"
#include "slices/design_stage/path_parts.h"

namespace alongside::design_stage {

/// A member and one part of their group's beginning; NotFound for others.
struct PartAsked {
  groups::Member member;
  pages::NamedPart part;
};
PartAsked part_asked(Transaction& transaction, const Request& request);

/// With the text of now in the form.
pages::PartShown shown_part(Read& read, const Request& request, const PartAsked& asked);
pages::VersionsShown shown_versions(Read& read, const Request& request, const PartAsked& asked);

}  // namespace alongside::design_stage
