#include <algorithm>

#include "slices/design_stage/assumptions/assumption_storage.h"
#include "slices/design_stage/lessons/lesson_storage.h"
#include "slices/design_stage/map/map_rule.h"
#include "slices/design_stage/offers/offer_storage.h"
#include "slices/design_stage/overview/overview_pages.h"
#include "slices/design_stage/parts/version_storage.h"
#include "slices/design_stage/routes.h"

namespace alongside::design_stage {

// GET /groups/:group/design
Response overview_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Id<groups::Group> group = member.group.id;
  pages::OverviewShown shown{.member = member,
                             .texts = {},
                             .offers = offer_count(read, group),
                             .assumptions = assumption_count(read, group),
                             .lessons = lesson_count(read, group)};
  const auto latest = latest_of_parts(read, group);
  const auto map = std::ranges::find(latest, map_key, &LatestOfPart::part);
  if (map != latest.end()) shown.map_items = std::ssize(map_in(map->version.text));
  for (const Part& part : parts()) {
    const auto found = std::ranges::find(latest, part.key, &LatestOfPart::part);
    shown.texts.push_back(
        {&part, found == latest.end() ? PartState::not_begun : state_of(found->version)});
  }
  return ok(pages::overview(people::frame(request, member.visit), shown));
}

}  // namespace alongside::design_stage
