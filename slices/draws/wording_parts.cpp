#include "slices/draws/wording_parts.h"

namespace alongside::draws {

Message said_of_step(Step step) {
  switch (step) {
    case Step::preparing:
      return say("The draw is being prepared.");
    case Step::finding:
      return say("The fairest lottery is being looked for.");
    case Step::open:
      return say("The lottery is published. Soon chance decides.");
    case Step::drawn:
      return say("The places are drawn.");
  }
  return say("The draw is being prepared.");
}

}  // namespace alongside::draws
