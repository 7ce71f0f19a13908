/** The records whose causes this probe tells. */
export const CLAIMS_RECORD = "api/jwt-claims-validation-failed";
export const MALFORMED_RECORD = "api/jwt-malformed";
export const ALGORITHM_RECORD = "api/jwt-algorithm-not-allowed";
