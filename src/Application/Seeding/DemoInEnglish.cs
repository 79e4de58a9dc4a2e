namespace Sijil.Application.Seeding;

internal static class DemoInEnglish
{
    private static readonly DemoTexts Texts = new()
    {
        Wish = what => $"I would like to build the following: {what}. Drawings are attached.",
        Missing =
        [
            "Site plan at 1:500 with dimensions, and proof of ownership.",
            "Structural calculation signed by a licensed engineer.",
        ],
        Incorrect =
        [
            "The section shows a height of 9.40 m, the form 8.60 m. Please correct one of them.",
            "The plot number is not the one on the attached cadastral map.",
        ],
        Answers =
        [
            "Please find attached the documents you asked for.",
            "The architect has corrected the section; both heights now agree.",
        ],
        ProposalsToGrant =
        [
            "In line with the land-use plan: footprint, height and parking are within the limits. I propose to grant.",
            "Site visited. No direct view onto neighbours, sewer connection possible. I propose to grant.",
        ],
        ProposalsToRefuse =
        [
            "Footprint would rise to 71 % where the zone allows 60. I propose to refuse.",
            "The building would stand 1.10 m over the building line of the street. I propose to refuse.",
        ],
        ReasonsToGrant =
        [
            "The project keeps to the rules of the zone and does no harm to its neighbours.",
            "Distances, height and appearance comply with the building regulations.",
        ],
        ReasonsToRefuse =
        [
            "The planned footprint exceeds what the zone allows.",
            "Part of the building would stand beyond the building line of the public street.",
        ],
        Conflict = "The plot next door belongs to my family.",
    };

    public static readonly IReadOnlyList<DemoApplication> Applications =
    [
        Texts.Organisation(
            "Sample Solar Cooperative",
            "Car park, 2 Harbour Road",
            "Solar carport over 24 parking spaces"
        ),
        Texts.Person("Sara Placeholder", "14 Almond Street", "Rear extension with kitchen and bathroom"),
        Texts.Organisation("Example Language School", "30 Station Avenue", "Two classrooms on the roof terrace"),
        Texts.Person("Omar Sample", "Plot 51, Orange Grove", "House with two flats and a courtyard"),
        Texts.Organisation("Specimen Bookshop", "7 Market Square", "New shop front and reading room"),
        Texts.Person("Leila Fictional", "3 Potters’ Lane", "Rebuilding of a collapsed boundary wall"),
        Texts.Organisation("Example Bakery", "19 Mill Street", "Bread oven with chimney in the rear yard"),
        Texts.Person("Adam Placeholder", "66 Old Well Road", "Roof room with a small terrace"),
        Texts.Organisation("Sample Rowing Club", "Boathouse Quay", "Boathouse for twelve boats"),
        Texts.Person("Mariam Sample", "Plot 9, Pine Estate", "Rainwater tank and garden wall"),
        Texts.Organisation("Example Dental Practice", "41 Hospital Street", "Change from flat to dental practice"),
        Texts.Person("Ilyes Fictional", "28 Tanners’ Row", "Repair of the facade and of six windows"),
        Texts.Organisation("Specimen Cold Stores", "Business park, lot 5", "Loading bay with canopy"),
        Texts.Person("Dalia Placeholder", "11 Fort Hill", "Retaining wall and outside stairs"),
        Texts.Organisation(
            "Example Neighbourhood Centre",
            "6 Children’s Square",
            "Meeting room and accessible entrance"
        ),
        Texts.Person("Sami Sample", "82 Olive Street", "Conversion of a stable into a workshop"),
        Texts.Organisation("Sample Guest House", "5 Cliff Walk", "Eight guest rooms around the courtyard"),
        Texts.Person("Hana Fictional", "Plot 17, Orange Grove", "Garage with a green roof"),
        Texts.Organisation(
            "Specimen Print Works",
            "Business park, lot 21",
            "Noise barrier along the northern boundary"
        ),
        Texts.Person("Nour Placeholder", "90 Beach Road", "Second storey on a single-storey house"),
    ];
}
