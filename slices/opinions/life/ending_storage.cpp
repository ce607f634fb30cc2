#include "slices/opinions/life/ending_storage.h"

namespace alongside::opinions {

constexpr Sql end_pictures_sql{
    "DELETE FROM picture_consents WHERE group_id = $1 AND person_id = $2"};
void end_pictures(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  write.run(end_pictures_sql, group, person);
}

}  // namespace alongside::opinions
