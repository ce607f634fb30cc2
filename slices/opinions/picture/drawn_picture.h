// The picture of a small group: who of those who share gave which answer, in an order in which
// patterns show, and who is like whom.
//
// It is drawn for one person who looks, of the statements that may be shown (small_picture.h) and
// to which that person shows an answer too: nobody looks at more than they show. All that stands on
// the page, likenesses included, is reckoned from what the picture shows, and tells nothing more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/picture/small_picture.h"

namespace alongside::opinions {

/// Of more statements, the most answered are drawn.
inline constexpr std::size_t statements_in_picture_most = 100;
/// Of what everybody agrees on, and what splits them, the most telling are named.
inline constexpr std::size_t statements_named_most = 5;

struct SidePeople {
  Id<groups::Constituency> side;  // 0: none.
  std::int64_t people = 0;        // Who answered anything.
};

struct StatementAnswer {
  Id<Statement> statement;
  Answer answer = Answer::agree;
};

/// Somebody who shares and has answered.
struct Sharer {
  Id<people::Person> person;
  Id<groups::Constituency> side;
  std::vector<StatementAnswer> answers;  // By statement.
};

struct PictureStatement {
  Id<Statement> id;
  std::string text;
  std::vector<Tally> tallies;  // Of each side that answered it.
};

/// What storage knows, before it becomes what may be shown.
struct PictureMaterial {
  std::vector<SidePeople> sides;
  std::vector<Sharer> sharers;               // By person.
  std::vector<PictureStatement> statements;  // By id; without those taken out.
  std::int64_t once_shared = 0;
};

/// For `picture_is_shown`.
std::vector<SideSharing> sharing_of(const PictureMaterial& material);

struct DrawnStatement {
  Id<Statement> id;
  std::string text;
  std::vector<std::optional<Answer>> answers;  // In the order of DrawnPicture::people.
  Counts counts;                               // Of these.
};

struct DrawnPicture {
  std::vector<Id<people::Person>> people;  // Alike ones beside each other; here and below places.
  std::size_t looker = 0;
  std::vector<DrawnStatement> statements;  // The same.
  std::vector<std::string> kept_back;      // Who looks answered them, but they may not be shown.
  std::size_t not_drawn = 0;               // Beyond statements_in_picture_most.
  opinion_map::AlikenessTable alike;       // [person][person]
  std::vector<std::vector<std::size_t>> nearest;  // Of each person; empty where nothing is known.
  std::vector<std::size_t> agreed;  // Statements on which all who answered said the same.
  std::vector<std::size_t> split;   // That part them most evenly, the most even first.
};

/// For somebody among the sharers; the picture must be one that is shown (`picture_is_shown`).
DrawnPicture drawn_picture(const PictureMaterial& material, Id<people::Person> looker);

}  // namespace alongside::opinions
