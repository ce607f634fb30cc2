#include "slices/design_stage/reviews/review_tasks.h"

#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/reviews/review_storage.h"

namespace alongside::design_stage {
namespace {

std::vector<NoticeLine> review_lines(Read&, const ToldPerson&,
                                     const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    lines.push_back({.number = one.number,
                     .occasion = one.occasion,
                     .text = say("Half a year after you began: does it still hold what you agreed "
                                 "on? Look at it again together"),
                     .path = path_to_design(one.group)});
  }
  return lines;
}

std::vector<Id<people::Person>> members_to_tell(Read& read, const ToldAbout& about,
                                                Id<people::Person> after, std::int64_t most) {
  return groups::people_in_after(read, about.group, after, most);
}

}  // namespace

std::vector<JobKind> design_jobs(const Site&) {
  return {{.name = "design_reviews",
           .what = say("Offering groups to look again at how they began"),
           .run = [](JobRun& run) -> AfterRun {
             run.finish([&](Write& write) -> AfterRun {
               offer_review(write, {run.number}, run.now);
               return {};
             });
             return {};
           },
           .waiting = groups_to_review}};
}

std::vector<NoticeKind> design_notice_kinds() {
  return {{.name = review_offered,
           .theme = {.name = "design_stage",
                     .heading = say("Beginning well"),
                     .usual = HowSoon::weekly},
           .lines = review_lines,
           .who = members_to_tell}};
}

}  // namespace alongside::design_stage
