import Tabular
import Testing

/// What is left of damaged records.
struct DamagedJSONTests {
  @Test(arguments: [
    ("Id", #"{"Id": "006", "Name": "A",, "x": 1}"#, "006"),
    ("Id", #"{"Name": "A",, "Id": "006"}"#, "006"),
    ("id", #"{"name": "A" "id": 17}"#, "17"),
    ("Id", #"{"Owner": {"Id": "005"}, "Id": "006",,}"#, "006"),
    ("hs_object_id", #"{"properties": {"hs_object_id": "9",,}}"#, "9"),
    ("id", #"{"a": [{"id": 1}],, "id": 2}"#, "2"),
    ("Id", #"{"Name": "A",,}"#, nil), ("Id", #"{"Id": "1",, "Id": "2"}"#, nil),
    ("Id", #"{"Name": "A", "Id": "00"#, nil), ("Id", #"{"Id": null,,}"#, ""),
    ("Id", #"{"Name": "it says Id: 5",,}"#, nil), ("Id", "", nil), ("Id", "}{:::", nil),
  ])
  func aValueOfADamagedRecordIsFound(column: String, text: String, value: String?) {
    #expect(DamagedJSON.value(of: column, in: text) == value)
  }
}
