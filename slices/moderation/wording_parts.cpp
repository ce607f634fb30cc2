#include "slices/moderation/wording_parts.h"

namespace alongside::moderation {

Message said(Worry worry) {
  switch (worry) {
    case Worry::hurts:
      return say("It hurts or insults people");
    case Worry::names_somebody:
      return say("It names somebody, or says something private");
    case Worry::distressing:
      return say("It is distressing to read");
    case Worry::dangerous:
      return say("Following it could harm somebody");
    case Worry::wrong_place:
      return say("It does not belong here");
  }
  return say("It does not belong here");
}

Message said(Outcome outcome) {
  switch (outcome) {
    case Outcome::stays:
      return say("It stays as it is");
    case Outcome::content_note:
      return say("It stays, with a note of what it is about");
    case Outcome::mended:
      return say("It gets other words");
    case Outcome::taken_out:
      return say("It is taken out");
    case Outcome::put_back:
      return say("It is put back");
    case Outcome::kept_back:
      return say("It is kept back, and not shown");
  }
  return say("It stays as it is");
}

Message said_of_decision(Outcome outcome) {
  switch (outcome) {
    case Outcome::stays:
      return say("It stays");
    case Outcome::content_note:
      return say("It has a note");
    case Outcome::mended:
      return say("Other words");
    case Outcome::taken_out:
      return say("Taken out");
    case Outcome::put_back:
      return say("Put back");
    case Outcome::kept_back:
      return say("Kept back");
  }
  return say("It stays");
}

}  // namespace alongside::moderation
