#include "slices/opinions/picture/small_picture.h"

#include <algorithm>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {
namespace {

std::int64_t most_alike(const Counts& counts) {
  return std::max({counts.agree, counts.disagree, counts.not_sure, counts.rather_not_say});
}

Counts left_over(const SideAnswers& side) {
  return {.agree = side.all.agree - side.sharing.agree,
          .disagree = side.all.disagree - side.sharing.disagree,
          .not_sure = side.all.not_sure - side.sharing.not_sure,
          .rather_not_say = side.all.rather_not_say - side.sharing.rather_not_say};
}

/// Everybody of the side said the same: tallies tell that by themselves.
bool tallies_tell(const SideAnswers& side) {
  return most_alike(side.all) == side.side.people;
}

bool keeps_secrets(const SideAnswers& side, std::int64_t once_shared) {
  const Counts counts = left_over(side);
  const std::int64_t known = 1 + once_shared;  // One more may share; and who is remembered.
  const std::int64_t others = counts.answered() - most_alike(counts);
  return counts.answered() >= people_left_over_least + once_shared && others > known;
}

}  // namespace

PictureOffer picture_offer(const Question& question, Instant now) {
  if (question.source) return PictureOffer::brought_in;
  if (question.participants_count == 0) return PictureOffer::nobody_answered;
  if (question.participants_count > people_in_picture_most) return PictureOffer::too_many_people;
  if (question.small_numbers == SmallNumbers::hidden && !is_closed(question, now)) {
    return PictureOffer::when_closed;
  }
  return PictureOffer::offered;
}

bool may_share(const Question& question, std::int64_t answers_made, Instant now) {
  return answers_made > 0 && results_access(question, answers_made, now) != ResultsAccess::none &&
         picture_offer(question, now) == PictureOffer::offered;
}

bool picture_is_shown(const std::vector<SideSharing>& sides) {
  SideSharing all;
  bool enough_left_over = true;
  for (const SideSharing& side : sides) {
    all.people += side.people;
    all.sharing += side.sharing;
    if (side.people - side.sharing < people_left_over_least) enough_left_over = false;
  }
  if (all.sharing < people_sharing_least) return false;
  if (all.sharing == all.people) return true;
  const bool groups_named = all.people >= static_cast<std::int64_t>(opinion_map::people_for_groups);
  return !groups_named && enough_left_over;
}

bool statement_is_shown(const std::vector<SideAnswers>& sides, std::int64_t once_shared) {
  std::int64_t answered = 0;
  for (const SideAnswers& side : sides) answered += side.all.answered();
  if (answered < fewest_shown(Showing::from_three)) return false;
  return std::ranges::all_of(sides, [&](const SideAnswers& side) {
    return side.side.people == side.side.sharing || side.all.answered() == 0 ||
           tallies_tell(side) || keeps_secrets(side, once_shared);
  });
}

}  // namespace alongside::opinions
