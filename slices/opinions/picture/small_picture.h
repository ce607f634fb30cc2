// Who may be shown by name in the picture of a small group, and on which statements.
//
// Everybody in the picture chose to be there. The others have to be kept out of it, also by
// subtraction: results show how many of each side gave each answer, so whoever takes away the
// answers that stand in the picture has those of the people who are not in it. If that leaves one
// person, or people who all said the same, their answer is known. Hence:
//
//   The picture is shown when everybody who answered shares, or when of each side at least three
//   who answered do not. Where groups of opinion may be named (map.h) it is shown only when
//   everybody shares, because the map counts the answers of each group too.
//
//   A statement is shown when, of each side that answered it, everybody shares; or those left over
//   gave at least three answers, which stay mixed even if any one of them is known too.
//
// Why 'of each side': from names with answers and the tallies of sides it can often be worked out
// who is of which side. Those who share are told so; of the others it must not be known, so they
// are of all sides.
// Why 'any one of them': people begin to share one after another. If the last who thought otherwise
// may still go from those left over, then what happens when they go tells what the rest said; so a
// statement goes before. It also makes 'not shown' tell nothing: those left over may be of one mind
// or not. And why 'everybody shares' and not 'nobody who answered it is left over': that the
// statement is shown would tell that the others passed it by. Somebody who shared and took it back
// counts as known, because others may remember. small_picture_test.cpp tries, over all answers that
// few people can give, that no answer of somebody who never shared can be worked out from pictures
// and exact tallies unless tallies alone tell it.
//
// The idea, that a refusal must tell nothing either: Kenthapadi, Mishra, Nissim, 'Simulatable
// auditing', PODS 2005. What it cannot do: keep what people tell each other.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinions/questions/answer_form.h"
#include "slices/opinions/questions/question.h"
#include "slices/opinions/results/tallies.h"

namespace alongside::opinions {

/// More rows than this are no picture any more; there is the map.
inline constexpr std::int64_t people_in_picture_most = 40;
/// Two people who share could each subtract themselves and have the other's answers, all of them.
inline constexpr std::int64_t people_sharing_least = 3;
/// Left over, who answered and do not share: with fewer, what one of them tells a friend in
/// confidence gives away the other.
inline constexpr std::int64_t people_left_over_least = 3;

enum class PictureOffer {
  offered,
  brought_in,  // From elsewhere: nobody here gave its answers.
  nobody_answered,
  too_many_people,
  when_closed,  // Small numbers are hidden: see `picture_offer`.
};
/// Where a question hides small numbers, tallies tell less than a picture would, each time that
/// somebody answers: there it waits until no answer changes any more.
PictureOffer picture_offer(const Question& question, Instant now);

/// Whether a member who gave so many answers may show them, and look at those of others: who has
/// answered, as far as results are open to them (answer_form.h).
bool may_share(const Question& question, std::int64_t answers_made, Instant now);

/// The people of one side (or of those without one) who answered anything.
struct SideSharing {
  std::int64_t people = 0;
  std::int64_t sharing = 0;  // Of those.
};
/// `sides` are all that have people, here and below.
bool picture_is_shown(const std::vector<SideSharing>& sides);

/// The answers of one side (or of those without one) to one statement.
struct SideAnswers {
  SideSharing side;
  Counts all;      // As the tallies have them.
  Counts sharing;  // Of those who share.
};
/// `once_shared`: how many do so no more, whether or not they are members still.
bool statement_is_shown(const std::vector<SideAnswers>& sides, std::int64_t once_shared);

/// Whether an answer stands in the picture: 'rather not say' is as empty as no answer. Who looks
/// sees a statement if their own answer to it stands there.
inline bool stands_in_picture(Answer answer) {
  return answer != Answer::rather_not_say;
}

}  // namespace alongside::opinions
