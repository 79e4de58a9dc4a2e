namespace Sijil.Application.Seeding;

internal static class DemoInFrench
{
    private static readonly DemoTexts Texts = new()
    {
        Wish = what => $"Bonjour, je demande le permis pour le projet suivant : {what}. Les plans sont joints.",
        Missing =
        [
            "Plan de masse coté au 1/500 et acte de propriété.",
            "Note de calcul de la structure, signée par un ingénieur agréé.",
        ],
        Incorrect =
        [
            "La hauteur indiquée sur la coupe (9,40 m) n’est pas celle du formulaire (8,60 m) : merci de corriger.",
            "Le numéro de lot ne correspond pas au plan cadastral joint.",
        ],
        Answers =
        [
            "Vous trouverez ci-joint les pièces demandées.",
            "La coupe a été corrigée par l’architecte ; les deux hauteurs concordent.",
        ],
        ProposalsToGrant =
        [
            "Projet conforme au plan d’occupation des sols : emprise, hauteur et stationnement respectés. Avis favorable.",
            "Visite faite. Pas de vue directe sur le voisinage, assainissement raccordable. Avis favorable.",
        ],
        ProposalsToRefuse =
        [
            "L’emprise au sol passe à 71 % alors que la zone en admet 60. Avis défavorable.",
            "La construction empiète de 1,10 m sur l’alignement de la voie. Avis défavorable.",
        ],
        ReasonsToGrant =
        [
            "Le projet respecte les règles de la zone et ne porte pas atteinte au voisinage.",
            "Les distances, la hauteur et l’aspect extérieur sont conformes au règlement d’urbanisme.",
        ],
        ReasonsToRefuse =
        [
            "L’emprise au sol projetée dépasse le maximum admis dans la zone.",
            "La construction serait implantée en partie sur l’alignement de la voie publique.",
        ],
        Conflict = "Le terrain voisin appartient à ma belle-famille.",
    };

    public static readonly IReadOnlyList<DemoApplication> Applications =
    [
        Texts.Person("Amina Fictif", "12, rue des Jasmins", "Extension d’une maison par une pièce de 18 m²"),
        Texts.Organisation(
            "Association Exemple des parents d’élèves",
            "École du Figuier, 3, place du Marché",
            "Cantine scolaire de 60 couverts"
        ),
        Texts.Person("Karim Modèle", "Lot 27, cité des Orangers", "Mur de clôture de 2,20 m sur trois côtés"),
        Texts.Organisation(
            "Boulangerie Spécimen",
            "8, avenue de la Gare",
            "Transformation d’un garage en boulangerie avec vitrine"
        ),
        Texts.Person("Nadia Modèle", "45, chemin du Vieux Puits", "Surélévation d’un étage pour un logement familial"),
        Texts.Organisation(
            "Société solaire Exemple",
            "Parking de la salle des fêtes, boulevard du Port",
            "Ombrières photovoltaïques sur 40 places de stationnement"
        ),
        Texts.Person(
            "Yacine Échantillon",
            "5, impasse des Potiers",
            "Réfection de la façade et remplacement des balcons"
        ),
        Texts.Organisation("Clinique Exemple", "17, rue de l’Hôpital", "Rampe d’accès et ascenseur extérieur"),
        Texts.Person("Salima Fictif", "Lot 4, lotissement des Pins", "Maison individuelle de deux niveaux avec patio"),
        Texts.Organisation(
            "Coopérative Spécimen des pêcheurs",
            "Quai nord du port",
            "Chambre froide et atelier de conditionnement"
        ),
        Texts.Person("Farid Prototype", "23, rue des Tanneurs", "Petit commerce d’alimentation au rez-de-chaussée"),
        Texts.Organisation("Lycée Exemple", "Route de la Plage", "Préau couvert dans la cour"),
        Texts.Person("Houria Modèle", "61, rue des Amandiers", "Terrasse couverte et pergola"),
        Texts.Organisation("Garage Fictif", "Zone d’activités, lot 12", "Atelier de réparation de 180 m²"),
        Texts.Person("Mourad Échantillon", "9, montée du Fort", "Reconstruction d’un mur de soutènement"),
        Texts.Organisation("Crèche Exemple", "2, square des Enfants", "Extension d’une crèche de deux salles"),
        Texts.Person("Lynda Spécimen", "34, rue du Moulin", "Piscine enterrée de 8 × 4 m et local technique"),
        Texts.Organisation("Hôtel Prototype", "1, corniche des Pêcheurs", "Douze chambres dans les combles"),
        Texts.Person("Rachid Fictif", "Lot 88, cité des Oliviers", "Citerne enterrée et local de pompage"),
        Texts.Organisation(
            "Club sportif Exemple",
            "Stade annexe, rue des Sports",
            "Vestiaires et tribune de 200 places"
        ),
    ];
}
